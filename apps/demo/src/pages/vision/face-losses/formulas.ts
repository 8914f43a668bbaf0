const raw = String.raw;

const softmaxLogit = raw`\lVert x\rVert\,\lVert w_j\rVert\cos\theta_j`;
const psi = raw`\psi(\theta_y)=(-1)^k\cos(m\theta_y)-2k`;

export const softmaxLoss = raw`L=-\ln\frac{e^{z_y}}{\sum_j e^{z_j}},\qquad z_j=w_j\cdot x=${softmaxLogit}`;
export const engine = raw`z_j=s\cdot A\cdot B_j\cdot\begin{cases}\varphi(\theta_y)& j=y\\ \cos\theta_j& j\ne y\end{cases}`;
export const boundary = raw`\varphi(\theta_1)=\cos\theta_2`;
export const a = raw`A`;
export const b = raw`B_j`;
export const phi = raw`\varphi`;
export const s = raw`s`;
export const m = raw`m`;
export const normX = raw`\lVert x\rVert`;
export const normW = raw`\lVert w_j\rVert`;
export const bound = raw`L\ \ge\ \ln\!\left(1+(C-1)\,e^{-sC/(C-1)}\right)`;
export const cosBound = raw`-1/(C-1)`;
export const slope = raw`\frac{\sin(\theta+m)}{\sin\theta}`;
export const straight = raw`\theta=\pi-m`;

/** The logits of the losses on the circle. */
export const logits = {
  softmax: raw`z_j=${softmaxLogit}`,
  modifiedSoftmax: raw`z_j=\lVert x\rVert\cos\theta_j`,
  l2Softmax: raw`z_j=s\,\lVert w_j\rVert\cos\theta_j`,
  normFace: raw`z_j=s\cos\theta_j`,
  lSoftmax: raw`z_y=\lVert x\rVert\,\lVert w_y\rVert\,\psi(\theta_y)`,
  sphereFace: raw`z_y=\lVert x\rVert\,\psi(\theta_y)`,
  cosFace: raw`z_y=s\,(\cos\theta_y-m)`,
  arcFace: raw`z_y=s\cos(\theta_y+m)`,
  combinedMargin: raw`z_y=s\,(\cos(\theta_y+m)-0.2)`,
} as const;

/** All members of the family. */
export const family = {
  ...{ softmax: logits.softmax, modifiedSoftmax: logits.modifiedSoftmax, l2Softmax: logits.l2Softmax },
  ...{ normFace: logits.normFace, coco: logits.normFace, cosFace: logits.cosFace, amSoftmax: logits.cosFace },
  arcFace: logits.arcFace,
  center: raw`L_{\text{softmax}}+\frac{\lambda}{2}\sum_i\lVert x_i-c_{y_i}\rVert^2`,
  ring: raw`L_{\text{softmax}}+\frac{\lambda}{2N}\sum_i\left(\lVert x_i\rVert-R\right)^2`,
  lSoftmax: raw`z_y=\lVert x\rVert\,\lVert w_y\rVert\,\psi(\theta_y),\quad ${psi}`,
  sphereFace: raw`z_y=\lVert x\rVert\,\frac{\lambda\cos\theta_y+\psi(\theta_y)}{1+\lambda},\quad ${psi}`,
  combinedMargin: raw`z_y=s\,(\cos(m_1\theta_y+m_2)-m_3)`,
  subCenterArcFace: raw`z_y=s\cos(\theta_y+m),\quad \cos\theta_j=\max_k\cos\theta_{jk}`,
  curricularFace: raw`z_y=s\cos(\theta_y+m),\quad z_j=s\cos\theta_j\,(t+\cos\theta_j)\ \text{if}\ \cos\theta_j>\cos(\theta_y+m)`,
  magFace: raw`z_y=s\cos(\theta_y+m(\lVert x\rVert))`,
  adaFace: raw`z_y=s\,(\cos(\theta_y-m\hat z)-(m+m\hat z)),\quad \hat z=\left[\frac{\lVert x\rVert-\mu}{\sigma/h}\right]_{-1}^{1}`,
} as const;
