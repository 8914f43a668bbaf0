const raw = String.raw;

export const traversals = raw`\begin{aligned} \mathrm{pre}(T) &= r\;\mathrm{pre}(L)\;\mathrm{pre}(R) \\ \mathrm{in}(T) &= \mathrm{in}(L)\;r\;\mathrm{in}(R) \\ \mathrm{post}(T) &= \mathrm{post}(L)\;\mathrm{post}(R)\;r \end{aligned}`;
export const linear = raw`O(n)`;
export const quadratic = raw`O(n^2)`;
export const powerOfTwo = raw`2^k`;
export const product = raw`\prod_{v} \binom{m}{c_v}`;
export const touchard = raw`\sum_{k} \binom{n-1}{k}\, C_{(n-1-k)/2} \cdot 2^{k} = C_n`;
