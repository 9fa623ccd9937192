import { type Call, type Properties, type Sent, surroundings } from './call.ts'
import { watchClicks } from './clicks.ts'
import { type Choices, createConsent } from './consent.ts'
import { watchForms } from './forms.ts'
import { createPerson } from './person.ts'
import { createQueue } from './queue.ts'
import { watchRoutes } from './routes.ts'
import { createSender } from './send.ts'
import { createSession } from './session.ts'
import { createStorage } from './storage.ts'
import { watchSurveys } from './surveys/watch.ts'

export interface Options {
  /** The write key of a source in Attune. */
  writeKey: string
  /** Where Attune is: `https://attune.example.org`. */
  host: string
  /**
   * What happens before the visitor has chosen: `hold` keeps events in memory and sends them once analytics is allowed,
   * `anonymous` sends them under an id that ends with the page and is stored nowhere. Default `hold`.
   */
  beforeConsent?: 'hold' | 'anonymous'
  /** What was chosen on an earlier page, if your consent banner knows. */
  consent?: Choices
  /** Page views by themselves, also when a single-page app changes its address. Default true. */
  pages?: boolean
  /** Clicks on links, buttons and whatever carries `data-attune`. Default true. */
  clicks?: boolean
  /** Forms that were begun, sent, or left unfinished; never what was typed. Default true. */
  forms?: boolean
  /** Surveys that are asked on pages, once analytics is allowed. Default true. */
  surveys?: boolean
}

export interface Attune {
  page(name?: string, properties?: Properties): void
  track(event: string, properties?: Properties): void
  /** Says who the visitor is: after signing in, or when they give their address. */
  identify(userId: string, traits?: Properties): void
  /** Says which company the visitor belongs to. */
  group(groupId: string, traits?: Properties): void
  /** What the visitor allows: `{ analytics: true, marketing: false }`. Nothing is stored on the device before analytics is. */
  consent(choices: Choices): void
  /** Sends what waits now; resolves when it has arrived or has to wait for a network. */
  flush(): Promise<void>
  /** After signing out: whoever comes next is somebody else. */
  reset(): void
  /** Stops watching; what waits stays for the next page. */
  stop(): void
}

/** Starts sending what happens on this page. */
export function createAttune(options: Options): Attune {
  const { writeKey, host, beforeConsent = 'hold' } = options
  const storage = createStorage(writeKey)
  const consent = createConsent(storage, options.consent)
  const person = createPerson(storage)
  const session = createSession(storage)
  const home = host.replace(/\/+$/, '')
  const sender = createSender({ address: `${home}/v1/batch`, writeKey })
  const queue = createQueue({ storage, send: sender })
  const surveys = options.surveys === false ? undefined : watchSurveys({ host: home, writeKey, whom })
  const stops: (() => void)[] = []
  let lastTime = 0

  applyConsent()

  function applyConsent() {
    const may = consent.allows('analytics')
    if (may === false) forgetAll()
    storage.allow(may === true)
    queue.release(may === true || (may === undefined && beforeConsent === 'anonymous'))
  }

  function forgetAll() {
    queue.drop()
    person.forget()
    session.end()
  }

  function whom() {
    return consent.allows('analytics') ? person.ids() : null
  }

  function add(call: Call) {
    if (consent.allows('analytics') === false) return
    queue.add(whole(call))
    if (call.type === 'page') void surveys?.happened()
    if (call.type === 'track') void surveys?.happened(call.event)
  }

  function whole(call: Call): Sent {
    // One after the other: two events of one millisecond would lose their order.
    lastTime = Math.max(Date.now(), lastTime + 1)
    return {
      ...call,
      ...person.ids(),
      messageId: crypto.randomUUID?.() ?? `${lastTime}-${Math.random().toString(36).slice(2)}`,
      originalTimestamp: new Date(lastTime).toISOString(),
      context: { ...surroundings(), ...consent.told(), sessionId: session.id(lastTime) },
    }
  }

  const attune: Attune = {
    page: (name, properties) =>
      add({ type: 'page', name, properties: { title: document.title, ...properties } }),
    track: (event, properties) => add({ type: 'track', event, properties }),
    identify(userId, traits) {
      person.is(userId)
      add({ type: 'identify', traits })
    },
    group: (groupId, traits) => add({ type: 'group', groupId, traits }),
    consent(choices) {
      const wasKnown = consent.allows('analytics') === true || person.isNamed()
      consent.choose(choices)
      const tells = whole({ type: 'identify' })
      applyConsent()
      if (consent.allows('analytics') !== false) queue.add(tells)
      // A refusal of somebody we know is told, so that it holds everywhere; a stranger stays one.
      else if (wasKnown) void sender([tells], { isLeaving: true })
      // The page was seen before they chose.
      void surveys?.happened()
    },
    flush: () => queue.flush(),
    reset() {
      person.forget()
      session.end()
    },
    stop() {
      for (const stop of stops) stop()
      queue.stop()
      surveys?.stop()
    },
  }

  const { pages = true, clicks = true, forms = true } = options
  if (forms) stops.push(watchForms(attune.track))
  if (clicks) stops.push(watchClicks(attune.track))
  if (pages) {
    stops.push(watchRoutes(() => attune.page()))
    attune.page()
  }
  return attune
}
