import { useMantineColorScheme } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { boardQuery } from '../../capabilities/scores/web/questions.ts'
import { segmentsQuery } from '../client/QuestionBar.tsx'
import { useMay, useMe, useSignOut } from '../client/session.ts'
import { scaleName } from '../kit/scales.ts'
import { destinationsFor } from './destinations.ts'
import { useSampleEntries } from './palette-sample.ts'
import { say } from './palette-say.ts'
import type { Entry } from './palette-search.ts'
import { say as sayShell } from './say.ts'

/** Everything this person may go to or do, but for customers, who are too many to list. */
export function useEntries(): Entry[] {
  return [usePages(), useActions(), useScores(), useSegments()].flat()
}

function usePages(): Entry[] {
  const navigate = useNavigate()
  return destinationsFor(useMe()).map(({ to, word }) => ({
    id: `page ${word}`,
    group: say('go'),
    label: sayShell(word),
    run: () => navigate({ to }),
  }))
}

function useActions(): Entry[] {
  const navigate = useNavigate()
  const signOut = useSignOut()
  const mayImport = useMay('sources:write')
  const group = say('doThis')
  const importing: Entry = {
    id: 'import',
    group,
    label: say('importFile'),
    also: say('importAlso'),
    run: () => navigate({ to: '/sources/import' }),
  }
  const leaving: Entry = {
    id: 'sign-out',
    group,
    label: say('signOut'),
    also: say('signOutAlso'),
    run: signOut,
    isForgotten: true,
  }
  return [mayImport ? importing : [], useSampleEntries(), useAttention(), useThemes(), leaving].flat()
}

/** Whoever needs somebody most opens beside the list. */
function useAttention(): Entry[] {
  const navigate = useNavigate()
  const may = useMay('attention:read')
  const next: Entry = {
    id: 'attention-next',
    group: say('doThis'),
    label: say('whoNeedsUs'),
    also: say('whoNeedsUsAlso'),
    run: () => navigate({ to: '/attention', search: {} }),
  }
  return may ? [next] : []
}

/** The themes that are not the present one. */
function useThemes(): Entry[] {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const others = (['light', 'dark', 'auto'] as const).filter((theme) => theme !== colorScheme)
  return others.map((theme) => ({
    id: `theme ${theme}`,
    group: say('doThis'),
    label: say(theme),
    also: say('themeAlso'),
    run: () => setColorScheme(theme),
  }))
}

/** Every score that was ever measured, whatever period and filter the page asks about. */
function useScores(): Entry[] {
  const navigate = useNavigate()
  const may = useMay('scores:read')
  const { data } = useQuery({ ...boardQuery({ period: 'all', compare: 'none' }), enabled: may })
  return (data?.tiles ?? []).map(({ scale, wording, label }) => ({
    id: `score ${scale} ${wording}`,
    group: say('scores'),
    label: scaleName(scale),
    hint: wording || undefined,
    also: label,
    run: () =>
      navigate({ to: '/scores/$scale', params: { scale }, search: { wording: wording || undefined } }),
  }))
}

/** A segment opens the scores of those customers; it stays chosen on the pages after that. */
function useSegments(): Entry[] {
  const navigate = useNavigate()
  const may = useMay('segments:read')
  const { data } = useQuery({ ...segmentsQuery, enabled: may })
  return (data?.segments ?? []).map(({ id, name }) => ({
    id: `segment ${id}`,
    group: say('segments'),
    label: name,
    hint: say('segmentHint'),
    run: () => navigate({ to: '/scores', search: { segment: id, filter: undefined } }),
  }))
}
