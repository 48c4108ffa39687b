// Reading single variables; what is wrong with them is collected, so that all of it can be said at once.

export type Environment = Readonly<Record<string, string | undefined>>;

export interface EnvironmentReader {
  /** Trimmed; empty is absent. */
  readonly text: (name: string, otherwise: string) => string;
  readonly number: (name: string, otherwise: number, min: number, max: number) => number;
  /** A text of this form, or an empty one. `hint` ends the sentence "… must be". */
  readonly matching: (name: string, pattern: RegExp, hint: string) => string;
  /** The same, of which nothing is ever repeated. */
  readonly secret: (name: string, pattern: RegExp, hint: string) => string;
  /** Any other form: `read` answers undefined for what it cannot read. */
  readonly parsed: <T>(name: string, read: (text: string) => T | undefined, otherwise: T, hint: string) => T;
  /** One sentence for each variable that could not be read, so far. */
  readonly wrong: string[];
}

export function readEnvironment(environment: Environment): EnvironmentReader {
  const wrong: string[] = [];
  const text = (name: string, otherwise: string) => environment[name]?.trim() || otherwise;
  const fits = (name: string, pattern: RegExp, complaint: (value: string) => string) => {
    const value = text(name, '');
    if (value === '' || pattern.test(value)) return value;
    wrong.push(complaint(value));
    return '';
  };
  return {
    wrong,
    text,
    number(name, otherwise, min, max) {
      const value = Number(text(name, String(otherwise)));
      if (Number.isInteger(value) && value >= min && value <= max) return value;
      wrong.push(`${name}="${environment[name]}" must be a whole number from ${min} to ${max}`);
      return otherwise;
    },
    matching: (name, pattern, hint) => fits(name, pattern, (value) => `${name}="${value}" must be ${hint}`),
    secret: (name, pattern, hint) => fits(name, pattern, () => `${name} must be ${hint}`),
    parsed(name, read, otherwise, hint) {
      const value = text(name, '');
      const found = value === '' ? otherwise : read(value);
      if (found !== undefined) return found;
      wrong.push(`${name} must be ${hint}`);
      return otherwise;
    },
  };
}
