import type { Context } from '../../platform/context.ts'
import { type Answer, answer, type Endpoint } from '../../platform/http/endpoint.ts'
import * as contract from './contract.ts'
import { listAskedTooOften } from './coverage/asked.ts'
import { listSilent, listUnheard, listUnmeasured, listUnrecognised } from './coverage/coverage.ts'
import { showGrid } from './grid/grid.ts'
import { listVoices, showTouchpoint } from './grid/one.ts'
import { changeSettings, showSettings } from './grid/settings.ts'
import { applyToHistory, cancelApplication, showHistory } from './history/history.ts'
import type { Recogniser } from './recognition/recogniser.ts'
import { listChannels, nameChannel, unnameChannel } from './registry/channels.ts'
import { clearPlan, setPlan } from './registry/plans.ts'
import { createStage, deleteStage, orderStages, renameStage } from './registry/stages.ts'
import { acceptSuggestions, listSuggestions } from './registry/suggestions.ts'
import {
  changeTouchpoint,
  createTouchpoint,
  deleteTouchpoint,
  listTouchpoints,
  mergeTouchpoint,
} from './registry/touchpoints.ts'
import { changeRule, createRule, deleteRule, listRules, orderRules } from './rules/rules.ts'
import { tryRule } from './rules/trial.ts'
import { forWholeOrganisation } from './scope.ts'

export function routes(recogniser: Pick<Recogniser, 'refresh'>): readonly Answer[] {
  /** What changes how interactions are recognised counts in this process from the answer on. */
  const changing = <In, Out>(asked: Endpoint<In, Out>, run: (context: Context, input: In) => Promise<Out>) =>
    answer(
      asked,
      forWholeOrganisation(async (context, input: In) => {
        const changed = await run(context, input)
        await recogniser.refresh()
        return changed
      }),
    )
  return [
    answer(contract.listTouchpoints, listTouchpoints),
    answer(contract.showTouchpoint, showTouchpoint),
    answer(contract.listVoices, listVoices),
    changing(contract.createTouchpoint, createTouchpoint),
    changing(contract.changeTouchpoint, changeTouchpoint),
    changing(contract.deleteTouchpoint, deleteTouchpoint),
    changing(contract.mergeTouchpoint, mergeTouchpoint),
    answer(contract.setPlan, forWholeOrganisation(setPlan)),
    answer(contract.clearPlan, forWholeOrganisation(clearPlan)),
    changing(contract.createStage, createStage),
    changing(contract.renameStage, renameStage),
    changing(contract.deleteStage, deleteStage),
    answer(contract.orderStages, forWholeOrganisation(orderStages)),
    answer(contract.listChannels, listChannels),
    changing(contract.nameChannel, nameChannel),
    changing(contract.unnameChannel, unnameChannel),
    answer(contract.listSuggestions, listSuggestions),
    changing(contract.acceptSuggestions, acceptSuggestions),
    answer(contract.listRules, listRules),
    changing(contract.createRule, createRule),
    changing(contract.changeRule, changeRule),
    changing(contract.deleteRule, deleteRule),
    changing(contract.orderRules, orderRules),
    answer(contract.tryRule, forWholeOrganisation(tryRule)),
    answer(contract.showHistory, showHistory),
    answer(contract.applyToHistory, forWholeOrganisation(applyToHistory)),
    answer(contract.cancelApplication, forWholeOrganisation(cancelApplication)),
    answer(contract.showGrid, showGrid),
    answer(contract.showSettings, showSettings),
    answer(contract.changeSettings, forWholeOrganisation(changeSettings)),
    answer(contract.listUnrecognised, listUnrecognised),
    answer(contract.listSilent, listSilent),
    answer(contract.listUnmeasured, listUnmeasured),
    answer(contract.listAskedTooOften, listAskedTooOften),
    answer(contract.listUnheard, listUnheard),
  ]
}
