/** What a test needs to speak to a fresh Attune: a key for the API and a write key for events. */
export interface Entry {
  token: string
  writeKey: string
}

export const sourceName = 'durability'

/** Signs in by the one-time link and makes both keys, as a person would in the settings. */
export async function makeKeys(url: string, signInOnce: string): Promise<Entry> {
  const token = new URL(signInOnce).searchParams.get('token')
  const session = await post(url, '/api/session/link', { token }, {})
  const cookie = session.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const source = await post(url, '/api/sources', { name: sourceName }, { cookie })
  const permissions = [
    'segments:read',
    'segments:write',
    'scores:read',
    'customers:read',
    'sources:read',
    'journeys:read',
    'journeys:write',
    'surveys:read',
    'surveys:write',
    'surveys:manage',
    'attention:read',
    'cases:read',
    'privacy:read',
  ]
  const key = await post(url, '/api/keys', { name: 'test', permissions }, { cookie })
  const { writeKey } = (await source.json()) as { writeKey: string }
  return { token: ((await key.json()) as { token: string }).token, writeKey }
}

async function post(url: string, path: string, body: unknown, headers: Record<string, string>) {
  const answer = await fetch(new URL(path, url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`POST ${path}: ${answer.status} ${await answer.text()}`)
  return answer
}
