const raw = String.raw;

export const roots = raw`\begin{aligned}
\text{alike:}\quad & \frac{(w-r)(h-r)}{2wh-(w-r)(h-r)}=o \\[0.5em]
\text{inwards:}\quad & \frac{(w-2r)(h-2r)}{wh}=o \\[0.5em]
\text{outwards:}\quad & \frac{wh}{(w+2r)(h+2r)}=o
\end{aligned}`;
export const rootsZh: string = roots
  .replace(raw`\text{alike:}`, raw`\text{同向：}`)
  .replace(raw`\text{inwards:}`, raw`\text{向内：}`)
  .replace(raw`\text{outwards:}`, raw`\text{向外：}`);
export const gaussian = raw`y_{ij}=\exp\!\Big(-\frac{(i-i_0)^2+(j-j_0)^2}{2\sigma^2}\Big),\qquad \sigma=\tfrac13\big(r+\tfrac12\big)`;
export const root = raw`r=\frac{-b\pm\sqrt{b^2-4ac}}{2a}`;
export const rootWrong = raw`\frac{b+\sqrt{b^2-4ac}}{2}`;
export const pool = raw`\begin{aligned} t_{ij}&=\max(f_{ij},\,t_{i+1,\,j}) && \downarrow \\ l_{ij}&=\max(g_{ij},\,l_{i,\,j+1}) && \rightarrow \\ p_{ij}&=t_{ij}+l_{ij} \end{aligned}`;
export const focal = raw`L_{\text{det}}=-\frac1N\sum_{ij}\begin{cases}(1-p_{ij})^{\alpha}\,\log p_{ij} & y_{ij}=1\\[0.3em] (1-y_{ij})^{\beta}\;p_{ij}^{\,\alpha}\,\log(1-p_{ij}) & y_{ij}<1\end{cases}`;
export const offset = raw`o=\Big(\frac{x}{n}-\Big\lfloor\frac{x}{n}\Big\rfloor,\ \frac{y}{n}-\Big\lfloor\frac{y}{n}\Big\rfloor\Big)`;
export const pull = raw`L_{\text{pull}}=\frac1N\sum_k\big[(t_k-m_k)^2+(b_k-m_k)^2\big],\qquad m_k=\tfrac12(t_k+b_k)`;
export const push = raw`L_{\text{push}}=\frac1{N(N-1)}\sum_k\sum_{j\ne k}\max\big(0,\;1-|m_k-m_j|\big)`;
export const whole = raw`L=L_{\text{det}}+0.1\,L_{\text{pull}}+0.1\,L_{\text{push}}+L_{\text{off}}`;
export const score = raw`s=\tfrac12(p_{\text{tl}}+p_{\text{br}})`;
