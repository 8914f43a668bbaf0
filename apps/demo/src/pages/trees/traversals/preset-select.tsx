import type { JSX } from "preact";
import { useId } from "preact/hooks";

interface PresetSelectProps<Name extends string> {
  readonly label: string;
  readonly names: readonly Name[];
  /** The example that is shown, if it is one. */
  readonly chosen: Name | undefined;
  readonly own: string;
  readonly nameOf: (name: Name) => string;
  readonly onChoose: (name: Name) => void;
}

/** Examples to choose from; what the reader typed is "your own". */
export function PresetSelect<Name extends string>({
  label,
  names,
  chosen,
  own,
  nameOf,
  onChoose,
}: PresetSelectProps<Name>): JSX.Element {
  const id = useId();
  return (
    <div class="traversals-presets">
      <label for={id}>{label}</label>
      <select id={id} value={chosen ?? ""} onChange={(event) => onChoose(event.currentTarget.value as Name)}>
        {chosen === undefined && <option value="">{own}</option>}
        {names.map((name) => (
          <option key={name} value={name}>
            {nameOf(name)}
          </option>
        ))}
      </select>
    </div>
  );
}
