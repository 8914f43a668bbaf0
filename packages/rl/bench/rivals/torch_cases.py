# The cases in PyTorch, eager: see torchStarter of @kb/benchmark.
import torch

CLIP, ENTROPY = 0.2, 0.01


def fused(rows, classes, shown, logits, actions, old, advantages):
    """PPO's loss from logits by automatic differentiation: the loss, and the first elements of its gradient."""
    logits = logits.reshape(rows, classes).requires_grad_()
    actions = actions.view(torch.int32).long()[:, None]

    def run():
        logs = torch.log_softmax(logits, -1)
        taken = logs.gather(-1, actions)[:, 0]
        entropy = -(logs.exp() * logs).sum(-1)
        loss = (clipped(taken, old, advantages) - ENTROPY * entropy).mean()
        (gradient,) = torch.autograd.grad(loss, logits)
        return torch.cat([loss.detach()[None], gradient[0, :shown]])

    return run


def clipped(taken, old, advantages):
    ratio = (taken - old).exp()
    return -torch.minimum(ratio * advantages, ratio.clamp(1 - CLIP, 1 + CLIP) * advantages)


def gae(steps, envs, rewards, values, next_values, terminated, truncated, gamma=0.99, decay=0.95):
    rewards, values, next_values, terminated, truncated = (
        x.reshape(steps, envs) for x in (rewards, values, next_values, terminated, truncated)
    )

    def run():
        goes_on = 1 - terminated
        deltas = rewards + gamma * next_values * goes_on - values
        decays = gamma * decay * goes_on * (1 - truncated)
        advantages = torch.empty_like(rewards)
        carry = torch.zeros(envs)
        for step in range(steps - 1, -1, -1):
            carry = deltas[step] + decays[step] * carry
            advantages[step] = carry
        return advantages

    return run


def matmul(size, left, right):
    left, right = left.reshape(size, size), right.reshape(size, size)
    return lambda: left @ right


def ppo_step(hidden, rows, observations, actions, old, advantages, returns):
    """Actor and critic forward, both losses backward, Adam: the loss."""

    def net(outputs):
        inner = [torch.nn.Linear(4, hidden), torch.nn.Tanh(), torch.nn.Linear(hidden, hidden), torch.nn.Tanh()]
        return torch.nn.Sequential(*inner, torch.nn.Linear(hidden, outputs))

    actor, critic = net(2), net(1)
    optimizer = torch.optim.Adam([*actor.parameters(), *critic.parameters()], 3e-4)
    observations, actions = observations.reshape(rows, 4), actions.long()[:, None]

    def run():
        taken = torch.log_softmax(actor(observations), -1).gather(-1, actions)[:, 0]
        errors = (critic(observations)[:, 0] - returns).square()
        loss = clipped(taken, old, advantages).mean() + 0.25 * errors.mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        return loss.detach()[None]

    return run


class Block(torch.nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.norms = torch.nn.ModuleList([torch.nn.LayerNorm(width), torch.nn.LayerNorm(width)])
        self.qkv, self.out = torch.nn.Linear(width, 3 * width), torch.nn.Linear(width, width)
        self.widen, self.narrow = torch.nn.Linear(width, 4 * width), torch.nn.Linear(4 * width, width)

    def forward(self, x, future):
        batch, time, width = x.shape
        q, k, v = self.qkv(self.norms[0](x)).view(batch, time, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        scores = (q @ k.transpose(-1, -2) * (width // self.heads) ** -0.5).masked_fill(future, -torch.inf)
        x = x + self.out((scores.softmax(-1) @ v).transpose(1, 2).reshape(x.shape))
        return x + self.narrow(torch.nn.functional.gelu(self.widen(self.norms[1](x)), approximate="tanh"))


def language_model_step(batch, time, vocabulary, tokens, layers=2, heads=4, width=64):
    """Forward, backward, clipping and AdamW of a transformer: the loss."""
    tokens = tokens.long().reshape(batch, time)
    table, places = torch.nn.Embedding(vocabulary, width), torch.nn.Embedding(time, width)
    blocks = torch.nn.ModuleList([Block(width, heads) for _ in range(layers)])
    head = torch.nn.Sequential(torch.nn.LayerNorm(width), torch.nn.Linear(width, vocabulary))
    parameters = [p for module in (table, places, blocks, head) for p in module.parameters()]
    optimizer = torch.optim.AdamW(parameters, 3e-4)
    future = torch.triu(torch.ones(time, time, dtype=torch.bool), 1)

    def run():
        x = table(tokens) + places.weight
        for block in blocks:
            x = block(x, future)
        logits = head(x)[:, :-1].reshape(-1, vocabulary)
        loss = torch.nn.functional.cross_entropy(logits, tokens[:, 1:].reshape(-1))
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimizer.step()
        return loss.detach()[None]

    return run


CASES = {"fused": fused, "gae": gae, "matmul": matmul, "ppo-step": ppo_step, "language-model-step": language_model_step}
