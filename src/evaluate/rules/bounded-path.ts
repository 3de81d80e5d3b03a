/**
 * JSONPath queries of rules, limited to those whose cost grows no faster than the evidence.
 * @see RFC 9535
 */
import { createRequire } from 'node:module';
import type * as JsonP3 from 'json-p3';
import type { FilterFunction, JSONPathQuery, JSONValue } from 'json-p3';
import { AuditError } from '../../schema/audit-error.js';
import { compilePattern } from './bounded-pattern.js';
import { toPointer } from '../../schema/json-pointer.js';

// The package is CommonJS, which an `import` would read three times to detect.
const { JSONPathEnvironment, JSONPathError, FunctionExpressionType, jsonpath } = createRequire(
  import.meta.url,
)('json-p3') as typeof JsonP3;
const { expressions, selectors } = jsonpath;

/** One node that a query selected. */
export interface SelectedNode {
  readonly pointer: string;
  readonly value: unknown;
}

/** A compiled query. */
export interface BoundedPath {
  /** Selects nodes in document order. */
  select(document: unknown): SelectedNode[];
  /**
   * Pointer to the part that contains every selected node: the query up to its first wildcard or
   * filter.
   */
  readonly stem: string;
}

/**
 * Compiles a query.
 * @throws {AuditError} rule-set-invalid — the query is not RFC 9535, or could take too long
 */
export function compilePath(given: string): BoundedPath {
  const query = parseQuery(given);
  assertBounded(query);
  return {
    select: (document) =>
      query.query(document as JSONValue).nodes.map((node) => ({
        pointer: toPointer(node.location),
        value: node.value,
      })),
    stem: toPointer(stemOf(query)),
  };
}

const environment = new JSONPathEnvironment();
environment.functionRegister.set('match', patternFunction('matchesWhole'));
environment.functionRegister.set('search', patternFunction('test'));

function parseQuery(given: string): JSONPathQuery {
  try {
    return environment.compile(given);
  } catch (error) {
    if (!(error instanceof JSONPathError)) throw error;
    throw invalid(`"${given}" is no JSONPath query of RFC 9535: ${error.message}`, error);
  }
}

function patternFunction(how: 'test' | 'matchesWhole'): FilterFunction {
  return {
    argTypes: [FunctionExpressionType.ValueType, FunctionExpressionType.ValueType],
    returnType: FunctionExpressionType.LogicalType,
    call: (text: unknown, pattern: unknown) => {
      if (typeof text !== 'string' || typeof pattern !== 'string') return false;
      return compilePattern(pattern)[how](text);
    },
  };
}

/** Parts of a query that multiply its cost; counted over the whole query. */
interface Cost {
  descents: number;
  unions: number;
}

function assertBounded(query: JSONPathQuery): void {
  const cost: Cost = { descents: 0, unions: 0 };
  assertQueryBounded(query, cost, false);
  if (cost.descents > 1) throw invalid('".." may stand once only');
  if (cost.unions > 1) throw invalid('only one bracket may hold several selectors');
}

function assertQueryBounded(query: JSONPathQuery, cost: Cost, inFilter: boolean): void {
  for (const segment of query.segments) {
    if (isDescent(segment)) {
      if (inFilter) throw invalid('".." may not stand in a filter');
      cost.descents += 1;
    }
    if (segment.selectors.length > 1) cost.unions += 1;
    for (const selector of segment.selectors) {
      if (selector instanceof selectors.FilterSelector) {
        assertExpressionBounded(selector.expression, cost);
      }
    }
  }
}

function assertExpressionBounded(expression: unknown, cost: Cost): void {
  if (expression instanceof expressions.LogicalExpression) {
    assertExpressionBounded(expression.expression, cost);
  } else if (expression instanceof expressions.PrefixExpression) {
    assertExpressionBounded(expression.right, cost);
  } else if (expression instanceof expressions.InfixExpression) {
    assertExpressionBounded(expression.left, cost);
    assertExpressionBounded(expression.right, cost);
  } else if (expression instanceof expressions.FunctionExtension) {
    assertCallBounded(expression, cost);
  } else if (expression instanceof expressions.FilterQuery) {
    const fromRoot = expression instanceof expressions.RootQuery;
    if (fromRoot && !expression.path.singularQuery()) {
      throw invalid('a query from "$" within a filter may lead to one place only');
    }
    assertQueryBounded(expression.path, cost, true);
  }
}

function assertCallBounded(
  call: InstanceType<typeof expressions.FunctionExtension>,
  cost: Cost,
): void {
  for (const argument of call.args) assertExpressionBounded(argument, cost);
  if (call.name !== 'match' && call.name !== 'search') return;
  const pattern = call.args[1];
  if (!(pattern instanceof expressions.StringLiteral)) {
    throw invalid(`the pattern of ${call.name}() must be written out`);
  }
  compilePattern(pattern.value);
}

function isDescent(segment: JSONPathQuery['segments'][number]): boolean {
  return segment.toString().startsWith('..');
}

function stemOf(query: JSONPathQuery): string[] {
  const stem: string[] = [];
  for (const segment of query.segments) {
    const [selector, ...others] = segment.selectors;
    const isName = selector instanceof selectors.NameSelector && others.length === 0;
    if (!isName || isDescent(segment)) break;
    stem.push(selector.name);
  }
  return stem;
}

function invalid(what: string, cause?: unknown): AuditError {
  return new AuditError('rule-set-invalid', what, { cause });
}
