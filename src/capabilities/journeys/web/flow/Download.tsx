import { Menu } from '@mantine/core'
import { toastFailed } from '../../../../web/kit/toast.ts'
import type { Flow } from '../../flow/contract.ts'
import { csvOf, fileName, saveFile } from './save-file.ts'
import { pngOf, svgOf } from './save-picture.ts'
import { say } from './say.ts'

interface DownloadProps {
  journey: string
  flow: Flow
  /** The drawing as it stands on the page; null while the tables are shown. */
  drawing: () => SVGSVGElement | null
}

/** The picture and the numbers behind it as files. */
export function Download({ journey, flow, drawing }: DownloadProps) {
  const save = (what: string, ending: string, content: Blob) =>
    saveFile(content, fileName(journey, what, ending))
  const savePicture = async (make: (drawing: SVGSVGElement) => Blob | Promise<Blob>, ending: string) => {
    const found = drawing()
    try {
      if (found) save('flow', ending, await make(found))
    } catch {
      toastFailed(new Error(say('notDownloaded')))
    }
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button">{say('download')}</button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => savePicture(svgOf, 'svg')}>{say('pictureSvg')}</Menu.Item>
        <Menu.Item onClick={() => savePicture(pngOf, 'png')}>{say('picturePng')}</Menu.Item>
        <Menu.Item onClick={() => save('steps', 'csv', stepsFile(flow))}>{say('stepsCsv')}</Menu.Item>
        <Menu.Item onClick={() => save('transitions', 'csv', edgesFile(flow))}>{say('edgesCsv')}</Menu.Item>
        <Menu.Item onClick={() => save('ways', 'csv', waysFile(flow))}>{say('waysCsv')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function stepsFile({ steps }: Flow): Blob {
  return csvOf(
    [
      'step',
      'stage',
      'journeys',
      'visits',
      'journeys_again',
      'starts',
      'ends',
      'stopped_without_success',
      'feeling',
    ],
    steps.map((one) => [
      one.name,
      one.stage,
      one.journeys,
      one.visits,
      one.again,
      one.starts,
      one.ends,
      one.lost.hits,
      one.feeling,
    ]),
  )
}

function edgesFile({ edges }: Flow): Blob {
  return csvOf(
    [
      'from',
      'to',
      'times',
      'journeys',
      'mean_seconds',
      'median_seconds',
      'p90_seconds',
      'share_channel_changes',
    ],
    edges.map(({ from, to, count, journeys, seconds, changesChannel }) => [
      from,
      to,
      count,
      journeys,
      seconds.mean,
      seconds.median,
      seconds.p90,
      changesChannel,
    ]),
  )
}

/** The last row is all other ways together, so that the column adds up. */
function waysFile({ ways, otherJourneys }: Flow): Blob {
  const rows = ways.map(({ path, journeys, outcomes, lasted }) => [
    path.join(' > '),
    journeys,
    outcomes.success,
    outcomes.failure,
    outcomes['given up'],
    outcomes.open,
    lasted.median,
  ])
  return csvOf(
    ['way', 'journeys', 'ended_well', 'ended_badly', 'given_up', 'going_on', 'median_seconds'],
    [...rows, ['(other ways)', otherJourneys, null, null, null, null, null]],
  )
}
