/** Ways to reach somebody; `any` stands for all of them, and alone where the way makes no difference. */
export const channels = ['email', 'phone', 'sms', 'web', 'post', 'any'] as const
export type Channel = (typeof channels)[number]
