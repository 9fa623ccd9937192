import type { Context } from '../context.ts'

type Db = Context['db']

/**
 * Makes one question of many: whoever asks for the same while the answer is on its way gets that answer. So two hundred people
 * who open the same page at once cost one look. What they get may be as old as that look, some ms; who needs more asks by
 * themselves, in a transaction.
 */
export function askedTogether<Answer>(
  ask: (db: Db, key: string) => Promise<Answer>,
): (db: Db, key: string) => Promise<Answer> {
  const onTheWay = new WeakMap<Db, Map<string, Promise<Answer>>>()
  return (db, key) => {
    const asked = onTheWay.get(db) ?? new Map<string, Promise<Answer>>()
    onTheWay.set(db, asked)
    const known = asked.get(key)
    if (known) return known
    const answer = ask(db, key).finally(() => asked.delete(key))
    asked.set(key, answer)
    return answer
  }
}
