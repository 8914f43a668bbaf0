const raw = String.raw;

export const bruteForceCost = raw`m(n - m + 1)`;
export const pj = raw`p_j`;
export const pk = raw`p_k`;
export const matchedPart = raw`p_0 \ldots p_{j-1}`;
export const nextDefinition = raw`\mathrm{next}[j] = \max\{\, 0 \le k < j : p_0 \ldots p_{k-1} = p_{j-k} \ldots p_{j-1} \,\}, \quad \mathrm{next}[0] = -1`;
export const shift = raw`j - \mathrm{next}[j]`;
export const smallerShift = raw`d < j - \mathrm{next}[j]`;
export const overlap = raw`j - d`;
export const contradiction = raw`p_0 \ldots p_{j-d-1} = p_d \ldots p_{j-1}, \quad j - d > \mathrm{next}[j]`;
export const jIsM = raw`j = m`;
export const sameUnit = raw`p_j = p_k`;
export const nextOfK = raw`\mathrm{next}[k]`;
export const nextvalDefinition = raw`\mathrm{nextval}[j] = \max\{\, 0 \le k < j : p_0 \ldots p_{k-1} = p_{j-k} \ldots p_{j-1},\; p_k \ne p_j \,\}`;
export const place = raw`i - j`;
