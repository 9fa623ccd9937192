import { useSuspenseQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { sessionQuery } from '../client/session.ts'
import { Shell } from './Shell.tsx'

const SignIn = lazy(() => import('./SignIn.tsx'))
const SetUp = lazy(() => import('./SetUp.tsx'))

/** Lets in who is signed in. The sign-in stands at the wanted address, so afterwards one is where one wanted to go. */
export function Gate() {
  return (
    <Suspense>
      <Inside />
    </Suspense>
  )
}

function Inside() {
  const { data: me } = useSuspenseQuery(sessionQuery)
  if (!me) return <SignIn />
  if (me.kind === 'person' && !me.hasPassword) return <SetUp me={me} />
  return <Shell me={me} />
}
