export const spp = String.raw`y = [\,x,\; \max_{5\times5} x,\; \max_{9\times9} x,\; \max_{13\times13} x\,]`;
export const fusion = String.raw`\text{BiFPN:}\ \; \frac{\sum_i \operatorname{relu}(w_i)\, x_i}{10^{-4} + \sum_i \operatorname{relu}(w_i)} \qquad \text{ASFF:}\ \; \sum_i \alpha_i(p)\, x_i(p), \quad \alpha(p) = \operatorname{softmax}(\lambda(p))`;
export const mish = String.raw`\operatorname{mish}(x) = x \tanh\bigl(\ln(1 + e^x)\bigr)`;
export const gamma = String.raw`\gamma = \frac{p\,HW}{b^2 (H - b + 1)(W - b + 1)}`;
export const head = String.raw`b_x = \Bigl(\sigma(t_x)\, s - \frac{s - 1}{2} + c_x\Bigr) \cdot \text{stride}, \qquad b_w = a_w\, e^{t_w}`;
export const overlaps = String.raw`\begin{aligned} \mathrm{GIoU} &= \mathrm{IoU} - \frac{|C \setminus (A \cup B)|}{|C|} \\ \mathrm{DIoU} &= \mathrm{IoU} - \frac{\rho^2}{c^2} \\ \mathrm{CIoU} &= \mathrm{DIoU} - \alpha v, \quad v = \frac{4}{\pi^2}\Bigl(\arctan\frac{w_t}{h_t} - \arctan\frac{w}{h}\Bigr)^2 \end{aligned}`;
export const soft = String.raw`s_i \leftarrow s_i\,(1 - \mathrm{IoU}) \quad\text{or}\quad s_i \leftarrow s_i\, e^{-\mathrm{IoU}^2/\sigma}`;
