/** Finds what makes a rule dead: parts that look at nothing, and examples that prove nothing. */
import { AuditError } from '../../schema/audit-error.js';
import { fieldAt } from '../../schema/evidence-fields.js';
import { pointerSegments, toPointer } from '../../schema/json-pointer.js';
import type { Rule } from '../../schema/rule.js';
import { scenarioTraits } from '../../schema/scenario-traits.js';
import type { Outcome } from '../../schema/vocabulary.js';
import { nearestName } from '../../text/nearest-name.js';
import { bindParameters } from './bind-parameters.js';
import {
  evidenceSchema,
  fieldSchemas,
  namesInQuery,
  schemasOfQuery,
  type SchemaNode,
} from './evidence-schema.js';
import { messageSlot } from './message-slots.js';

/** What is wrong with a rule, though its own schema admits it. */
export interface DeadPart {
  /** JSON Pointer into the rule. */
  readonly place: string;
  readonly what: string;
}

/** Lists them; none where every part of the rule can have an effect. */
export function findDeadParts(rule: Rule): DeadPart[] {
  const { requires, given, message, parameters } = rule;
  const selected = schemasOfQuery(given);
  const judged = (['when', 'expect'] as const).flatMap((field) =>
    unknownProperties(bindParameters(rule[field], parameters), {
      judged: field === 'when' ? [evidenceSchema] : selected,
      place: `/${field}`,
    }),
  );
  return [
    ...requires.flatMap((pointer, index) => deadPointer(pointer, toPointer(['requires', index]))),
    ...[...message.matchAll(messageSlot)].flatMap(([, slot = '']) =>
      slot.startsWith('/') ? deadPointer(slot, '/message') : [],
    ),
    ...(selected.length === 0 ? [{ place: '/given', what: `${given} leads nowhere` }] : []),
    ...unknownScenarios(given).map((what) => ({ place: '/given', what })),
    ...judged,
    ...unusedParameters(rule),
    ...missingExamples(rule),
  ];
}

/** A parameter that stands in no schema and in no words changes nothing, whatever a set makes of it. */
function unusedParameters({ parameters = {}, examples: _examples, ...rule }: Rule): DeadPart[] {
  const text = JSON.stringify(rule);
  return Object.keys(parameters)
    .filter((name) => !text.includes(`{"$parameter":"${name}"}`) && !text.includes(`{$${name}}`))
    .map((name) => ({
      place: toPointer(['parameters', name]),
      what: 'nothing in the rule uses it, as { "$parameter": … } or in its words',
    }));
}

function deadPointer(pointer: string, place: string): DeadPart[] {
  try {
    fieldAt(pointer);
  } catch (error) {
    if (!(error instanceof AuditError)) throw error;
    return [{ place, what: error.message }];
  }
  const [section, ...rest] = pointerSegments(pointer);
  const [name] = section === 'scenarios' ? rest : [];
  return name === undefined ? [] : unknownScenario(name).map((what) => ({ place, what }));
}

/** Scenarios are a record: the schema admits any name. */
function unknownScenario(name: string): string[] {
  if (Object.hasOwn(scenarioTraits, name)) return [];
  const nearest = nearestName(name, Object.keys(scenarioTraits));
  return [
    `there is no scenario "${name}"${nearest === undefined ? '' : `; did you mean "${nearest}"?`}`,
  ];
}

function unknownScenarios(given: string): string[] {
  const [first = [], second = []] = namesInQuery(given);
  return first.includes('scenarios') ? second.flatMap(unknownScenario) : [];
}

interface Judged {
  readonly judged: readonly SchemaNode[];
  readonly place: string;
}

const applied = ['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else'];

/** Names under `properties` and `required` that nothing of what is judged has. */
function unknownProperties(schema: unknown, { judged, place }: Judged): DeadPart[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const keywords = new Map(Object.entries(schema));
  return [...keywords].flatMap(([keyword, value]) => {
    const here = `${place}/${keyword}`;
    if (keyword === 'required') {
      return (value as string[])
        .filter((name) => below(judged, name).length === 0)
        .map((name) => ({ place: here, what: describeUnknown(name, judged) }));
    }
    if (keyword === 'properties') {
      return Object.entries(value as object).flatMap(([name, part]) =>
        below(judged, name).length > 0
          ? unknownProperties(part, { judged: below(judged, name), place: `${here}/${name}` })
          : [{ place: here, what: describeUnknown(name, judged) }],
      );
    }
    if (keyword === 'items' || keyword === 'contains') {
      return unknownProperties(value, { judged: below(judged, '0'), place: here });
    }
    const parts = Array.isArray(value) ? value : [value];
    return applied.includes(keyword)
      ? parts.flatMap((part) => unknownProperties(part, { judged, place: here }))
      : [];
  });
}

function below(judged: readonly SchemaNode[], name: string): SchemaNode[] {
  return judged.flatMap((node) => fieldSchemas(node, name));
}

function describeUnknown(name: string, judged: readonly SchemaNode[]): string {
  const known = judged.flatMap(({ properties = {} }) => Object.keys(properties));
  const nearest = nearestName(name, known);
  return `nothing that it judges has "${name}"${nearest === undefined ? '' : `; did you mean "${nearest}"?`}`;
}

/** A rule that only asks accuses nobody: it needs no example that fails. */
function missingExamples({ examples, ask, expect }: Rule): DeadPart[] {
  const onlyAsks = ask !== undefined && expect === true;
  const wanted: readonly Outcome[] = onlyAsks
    ? ['passed', 'cantTell']
    : ['passed', 'failed', 'cantTell'];
  const given = new Set(examples.map(({ outcome }) => outcome));
  return wanted
    .filter((outcome) => !given.has(outcome))
    .map((outcome) => ({ place: '/examples', what: `none is ${outcome}` }));
}
