import { lang } from "../../../lang.js";

/** Recorded under an English name; methods are called alike in both languages. */
const zh: Readonly<Record<string, string>> = {
  "GRPO (β = 0.04)": "GRPO（β = 0.04）",
  "GRPO without KL, long": "GRPO，无 KL，长训练",
  "vanilla PPO": "原始 PPO",
  "vanilla PPO, long": "原始 PPO，长训练",
  "PPO-max, long": "PPO-max，长训练",
  "without the KL penalty": "去掉 KL 惩罚",
  "without reward normalisation and clipping": "去掉奖励归一化与截断",
  "without advantage normalisation": "去掉优势归一化",
  "without the critic from the reward model": "评论家不从奖励模型初始化",
  "without training the critic first": "不先训练评论家",
  "without gradient clipping": "去掉梯度裁剪",
  "without value clipping": "去掉价值截断",
  "without the pretraining mix": "不混入预训练数据",
  "without small buffers (256 in 4 steps)": "不用小缓冲区（256 个分 4 步）",
  "DPO on the reward model's pairs": "DPO（奖励模型的偏好对）",
};

const en: Readonly<Record<string, string>> = {
  "GRPO without KL, long": "GRPO without KL, trained for long",
  "vanilla PPO, long": "vanilla PPO, trained for long",
  "PPO-max, long": "PPO-max, trained for long",
  "DPO on the reward model's pairs": "DPO on the reward model’s pairs",
};

/** What a recorded arm is called in the reader's language. */
export function armName(name: string): string {
  return (lang.value === "zh" ? zh : en)[name] ?? name;
}
