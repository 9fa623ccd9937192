/** How many items make a group, how long the first may wait for others, how many groups are worked on at once. */
export interface GroupOptions<Item, Outcome> {
  most: number
  waitMs: number
  atOnce: number
  /** Works on one group; outcomes position by position. */
  run(items: Item[]): Promise<Outcome[]>
}

export interface Groups<Item, Outcome> {
  /** Resolves when all of these are done; rejects when one of their groups failed. */
  add(items: Item[]): Promise<Outcome[]>
  /** Items that wait or are being worked on. */
  size(): number
  /** Resolves when nothing waits any more. */
  settled(): Promise<void>
}

interface Entry<Item, Outcome> {
  items: Item[]
  taken: number
  left: number
  outcomes: Outcome[]
  resolve(outcomes: Outcome[]): void
  reject(error: unknown): void
}

/** Gathers what many callers bring at nearly the same time into groups, and answers each caller about its own. */
export function createGroups<Item, Outcome>(options: GroupOptions<Item, Outcome>): Groups<Item, Outcome> {
  const queue: Entry<Item, Outcome>[] = []
  const running = new Set<Promise<void>>()
  let waiting = 0
  let working = 0
  let isTicking = false
  let due = false

  function start() {
    while (running.size < options.atOnce && waiting > 0 && (due || waiting >= options.most)) {
      const parts = takeGroup(queue, options.most)
      const size = parts.reduce((sum, { from, until }) => sum + until - from, 0)
      waiting -= size
      working += size
      const work = runGroup(parts).finally(() => {
        working -= size
        running.delete(work)
        start()
      })
      running.add(work)
    }
    if (waiting === 0) due = false
    else if (!due && !isTicking) {
      isTicking = true
      setTimeout(ring, options.waitMs)
    }
  }

  function ring() {
    isTicking = false
    due = true
    start()
  }

  async function runGroup(parts: Part<Item, Outcome>[]) {
    try {
      const outcomes = await options.run(
        parts.flatMap(({ entry, from, until }) => entry.items.slice(from, until)),
      )
      let position = 0
      for (const { entry, from, until } of parts) {
        for (let index = from; index < until; index++) entry.outcomes[index] = outcomes[position++]!
        entry.left -= until - from
        if (entry.left === 0) entry.resolve(entry.outcomes)
      }
    } catch (error) {
      for (const { entry } of parts) entry.reject(error)
    }
  }

  return {
    add(items) {
      if (items.length === 0) return Promise.resolve([])
      return new Promise((resolve, reject) => {
        queue.push({
          items,
          taken: 0,
          left: items.length,
          outcomes: new Array(items.length),
          resolve,
          reject,
        })
        waiting += items.length
        start()
      })
    },
    size: () => waiting + working,
    async settled() {
      while (waiting + working > 0) {
        due = true
        start()
        await Promise.allSettled(running)
      }
    },
  }
}

interface Part<Item, Outcome> {
  entry: Entry<Item, Outcome>
  from: number
  until: number
}

/** The oldest entries up to `most` items; a long entry is spread over several groups. */
function takeGroup<Item, Outcome>(queue: Entry<Item, Outcome>[], most: number): Part<Item, Outcome>[] {
  const parts: Part<Item, Outcome>[] = []
  for (let room = most; room > 0 && queue.length > 0; ) {
    const entry = queue[0]!
    const from = entry.taken
    const until = Math.min(entry.items.length, from + room)
    parts.push({ entry, from, until })
    room -= until - from
    entry.taken = until
    if (until === entry.items.length) queue.shift()
  }
  return parts
}
