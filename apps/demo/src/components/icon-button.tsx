import type { JSX } from "preact";
import { Icon, type IconName } from "./icon.js";
import "./icon-button.css";

interface IconButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

/**
 * A button with a sign for its face. Disabled, it keeps the focus: losing it at the last frame would throw keyboard
 * users out of the figure.
 */
export function IconButton({ icon, label, disabled, onClick }: IconButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      aria-disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
