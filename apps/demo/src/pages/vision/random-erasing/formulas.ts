const raw = String.raw;

export const area = raw`S_e = u(s_l, s_h)\cdot W H`;
export const aspect = raw`r_e = u(r_1, 1/r_1)`;
export const sides = raw`H_e=\sqrt{S_e\, r_e},\qquad W_e=\sqrt{S_e / r_e}`;
export const draws = raw`\begin{gathered} ${area} \\[0.5em] ${aspect} \\[0.5em] ${sides} \end{gathered}`;
export const fits = raw`H_e<H,\ W_e<W`;
export const logAspect = raw`r_e=\exp u(\ln r_1,\,-\ln r_1)`;
export const expected = raw`\frac{1/r_1-1}{1/r_1-r_1}\approx 0.77`;
export const lambda = raw`\lambda`;
