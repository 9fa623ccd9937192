import '@mantine/spotlight/styles.css'
import { useMantineColorScheme } from '@mantine/core'
import { createSpotlight, Spotlight, type SpotlightActionData } from '@mantine/spotlight'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Me } from '../../capabilities/access/contract.ts'
import { useAddress } from '../client/address.ts'
import { segmentsQuery } from '../client/QuestionBar.tsx'
import { useSignOut } from '../client/session.ts'
import { destinationsFor } from './destinations.ts'
import { say } from './say.ts'

interface PaletteProps {
  me: Me
  isOpen: boolean
  onClose: () => void
}

const [store] = createSpotlight()

/** Everything by name: pages, actions, segments. */
export default function Palette({ me, isOpen, onClose }: PaletteProps) {
  const [sought, setSought] = useState('')
  const actions = useEntries(me)
  const close = () => {
    setSought('')
    onClose()
  }
  return (
    <Spotlight
      store={store}
      forceOpened={isOpen}
      onSpotlightClose={close}
      shortcut={null}
      query={sought}
      onQueryChange={setSought}
      actions={actions}
      nothingFound={say('nothingFound')}
      searchProps={{ placeholder: say('searchLong'), 'aria-label': say('searchLong') }}
      scrollable
      attributes={{ content: { 'aria-label': say('search') } }}
      overlayProps={{ backgroundOpacity: 0.4 }}
      maxHeight={420}
    />
  )
}

function useEntries(me: Me) {
  return [
    { group: say('go'), actions: usePages(me) },
    { group: say('doThis'), actions: useActions() },
    { group: say('segments'), actions: useSegments() },
  ]
}

function usePages(me: Me): SpotlightActionData[] {
  const navigate = useNavigate()
  return destinationsFor(me).map(({ to, word }) => ({
    id: `page ${word}`,
    label: say(word),
    onClick: () => navigate({ to }),
  }))
}

function useActions(): SpotlightActionData[] {
  const { setColorScheme } = useMantineColorScheme()
  const signOut = useSignOut()
  return [
    { id: 'light', label: say('lightTheme'), onClick: () => setColorScheme('light') },
    { id: 'dark', label: say('darkTheme'), onClick: () => setColorScheme('dark') },
    { id: 'auto', label: say('autoTheme'), onClick: () => setColorScheme('auto') },
    { id: 'sign-out', label: say('signOut'), onClick: signOut },
  ]
}

/** A chosen segment holds on the page one is on. */
function useSegments(): SpotlightActionData[] {
  const { change } = useAddress()
  const { data } = useQuery(segmentsQuery)
  return (data?.segments ?? []).map(({ id, name }) => ({
    id: `segment ${id}`,
    label: name,
    onClick: () => change({ segment: id, filter: undefined }),
  }))
}
