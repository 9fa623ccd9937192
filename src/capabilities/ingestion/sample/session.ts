import { type Diary, record } from './diary.ts'
import type { Product } from './products.ts'
import type { Channel, Touchpoint } from './shop.ts'

/** A session under way: each page moves `now`. */
export interface Session {
  diary: Diary
  sessionId: string
  channel: Channel
  product: Product
  now: number
}

/** By the front door, from a search, or out of the newsletter. */
export function enter(session: Session) {
  const { random } = session.diary
  const door = random.weighted<Touchpoint>([
    ['Landing page', 50],
    ['Search', 30],
    ['Newsletter', 20],
  ])
  if (door === 'Newsletter') {
    const { diary, now } = session
    record(diary, {
      at: now,
      kind: 'event',
      name: 'Newsletter Clicked',
      touchpoint: 'Newsletter',
      channel: 'email',
    })
    session.now += 4000
  }
  page(session, door === 'Search' ? 'Search' : 'Landing page')
}

/** Up to four pages, the way people do who have time. */
export function lookAround(session: Session) {
  const { random } = session.diary
  for (
    let pages = random.weighted([
      [0, 20],
      [1, 32],
      [2, 26],
      [3, 14],
      [4, 8],
    ]);
    pages > 0;
    pages--
  ) {
    page(
      session,
      random.weighted<Touchpoint>([
        ['Category page', 36],
        ['Product page', 44],
        ['Search', 10],
        ['Reviews page', 10],
      ]),
    )
  }
}

const paths: Partial<Record<Touchpoint, string>> = {
  'Landing page': '/',
  Search: '/search',
  'Category page': '/shop',
}

export function page(session: Session, touchpoint: Touchpoint, name: string = touchpoint) {
  const { diary, channel, sessionId, product, now } = session
  const isAboutProduct = touchpoint === 'Product page' || touchpoint === 'Reviews page'
  record(diary, {
    at: now,
    kind: 'page',
    name,
    touchpoint,
    channel,
    sessionId,
    ...(isAboutProduct && { product: product.name }),
    properties: { path: paths[touchpoint] ?? `/${name.toLowerCase().replace(/[^a-z]+/g, '-')}` },
  })
  session.now = now + 4000 + Math.floor(diary.random.exponential(55_000))
}
