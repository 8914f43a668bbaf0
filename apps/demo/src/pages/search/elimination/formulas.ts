const raw = String.raw;

export const leftLtRight = raw`\mathit{left} < \mathit{right}`;
export const leftEqRight = raw`\mathit{left} = \mathit{right}`;
export const interval = raw`[\mathit{left}, \mathit{right}]`;
export const midBounds = raw`\mathit{left} \le \left\lfloor \tfrac{\mathit{left} + \mathit{right}}{2} \right\rfloor < \mathit{right}, \qquad \mathit{left} < \left\lceil \tfrac{\mathit{left} + \mathit{right}}{2} \right\rceil \le \mathit{right}`;
export const halving = raw`n \;\to\; \left\lceil \tfrac n2 \right\rceil \;\to\; \left\lceil \tfrac n4 \right\rceil \;\to\; \cdots \;\to\; 1, \qquad \left\lceil \log_2 n \right\rceil \text{ rounds}`;
export const halvingZh = raw`n \;\to\; \left\lceil \tfrac n2 \right\rceil \;\to\; \left\lceil \tfrac n4 \right\rceil \;\to\; \cdots \;\to\; 1, \qquad \left\lceil \log_2 n \right\rceil \text{ 轮}`;
export const nCandidates = raw`n`;
export const nPlusOne = raw`n + 1`;
export const predicate = raw`P(k)`;
export const ecdf = raw`F(x) = \frac{\#\{\,i : v_i \le x\,\}}{n} = \frac{\mathrm{upperBound}(v, x)}{n}`;
