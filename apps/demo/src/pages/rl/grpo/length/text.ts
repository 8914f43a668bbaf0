import type { Votes } from "../group/settings.js";

const en = {
  heading: "What lengths do",
  caption:
    "Three answers: one right, one wrong, and one just as wrong but longer. Each block is as wide as its answer has tokens and as high as the gradient pushes each token; its area is the push on the whole answer. Heights are those of grpoLoss, relative to three answers of equal length.",
  slider: "tokens of the long answer",
  answers: ["right, A = +1", "wrong, A = −½", "long and wrong, A = −½"],
  votes: {
    answers: { name: "each answer has one vote", use: "GRPO" },
    tokens: { name: "each token has one vote", use: "DAPO" },
    constant: { name: "divided by a constant", use: "Dr. GRPO" },
  } satisfies Record<Votes, { name: string; use: string }>,
  reading: (token: string) =>
    `a token of the long answer: ${token} of what one of the short wrong answer gets`,
  plot: (name: string, share: string) => `${name}; a token of the long answer gets ${share}`,
};

const zh: typeof en = {
  heading: "长度带来什么",
  caption:
    "三个回答：一个对，一个错，一个同样错但更长。每一块的宽是回答的词元数，高是梯度对每个词元的推力，面积就是对整个回答的推力。高度由 grpoLoss 算出，以三个回答一样长时为准。",
  slider: "长回答的词元数",
  answers: ["对，A = +1", "错，A = −½", "又长又错，A = −½"],
  votes: {
    answers: { name: "每个回答一票", use: "GRPO" },
    tokens: { name: "每个词元一票", use: "DAPO" },
    constant: { name: "除以常数", use: "Dr. GRPO" },
  },
  reading: (token) => `长回答中每个词元受的推力，是短的错误回答的 ${token}`,
  plot: (name, share) => `${name}；长回答的每个词元受 ${share} 的推力`,
};

export const text = { zh, en };
