import { say } from './say.ts'

interface Known {
  id: string
  name: string | null
  email: string | null
  phone: string | null
}

/** What to call a customer: the name, or what else they are known by. */
export function customerName({ id, name, email, phone }: Known): string {
  return name ?? email ?? phone ?? say('unnamed', { id: id.slice(0, 8) })
}
