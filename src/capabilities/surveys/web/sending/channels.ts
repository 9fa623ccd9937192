/** The ways a message can go, the usual one first. */
export const channels = ['email', 'sms', 'whatsapp'] as const
