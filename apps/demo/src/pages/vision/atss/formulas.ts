const raw = String.raw;

export const g = raw`g`;
export const candidates = raw`\mathcal C_g`;
export const mean = raw`m_g = \frac{1}{|\mathcal C_g|} \sum_{a \in \mathcal C_g} \mathrm{IoU}(a, g)`;
export const deviation = raw`s_g = \sqrt{\frac{1}{|\mathcal C_g| - 1} \sum_{a \in \mathcal C_g} \big(\mathrm{IoU}(a, g) - m_g\big)^2}`;
export const statistics = raw`\begin{gathered} ${mean} \\[0.6em] ${deviation} \end{gathered}`;
export const positive = raw`a \text{ is positive} \iff \mathrm{IoU}(a, g) \ge m_g + s_g \;\text{ and }\; \text{centre}(a) \in g`;
export const positiveZh = raw`a \text{ 为正样本} \iff \mathrm{IoU}(a, g) \ge m_g + s_g \;\text{ 且 }\; \text{中心}(a) \in g`;
export const m = raw`m_g`;
export const s = raw`s_g`;
export const kL = raw`kL`;
export const share = raw`0.2\,kL`;
export const focal = raw`\mathrm{FL} = -\alpha_t\,(1 - p_t)^\gamma \ln p_t, \qquad \alpha = 0.25,\ \gamma = 2`;
export const centerness = raw`\text{centerness} = \sqrt{\frac{\min(l, r)}{\max(l, r)} \cdot \frac{\min(t, b)}{\max(t, b)}}`;
export const qfl = raw`\mathrm{QFL} = -\lvert y - \sigma \rvert^2 \big(y \ln \sigma + (1 - y) \ln (1 - \sigma)\big)`;
export const dfl = raw`\mathrm{DFL} = -(i + 1 - y) \ln S_i - (y - i) \ln S_{i+1}, \qquad i \le y \le i + 1`;
