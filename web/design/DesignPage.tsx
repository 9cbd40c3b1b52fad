// Every component with its states, and the tokens, on one page. Only in development.
import type { ReactNode } from "react";
import { RARITIES, TYPES } from "../../engine/index.ts";
import { Skeleton } from "../frame/Skeleton.tsx";
import { Avatar } from "../ui/Avatar.tsx";
import { CardImage } from "../ui/CardImage.tsx";
import { Icon } from "../ui/Icon.tsx";
import { EmptyState, ErrorState } from "../ui/states.tsx";
import { TypeBead } from "../ui/TypeBead.tsx";
import "../collection/collection.css";
import "../settings/settings.css";
import "./design.css";

const COLORS = ["brass", "brass-light", "brass-dark", "fg", "fg-dim", "fg-faint", "accent", "moss", "danger"];
const ROLES = ["legal", "focus", "line-strong", "well", "felt-mine", "felt-theirs"];
const SIZES = ["small", "body", "large", "title", "head"];

export function DesignPage() {
  return (
    <div className="design">
      <h1>Design</h1>
      <Part title="Colors">
        <Swatches names={[...COLORS, ...ROLES]} />
      </Part>
      <Part title="Types and rarities">
        <Swatches
          names={[...TYPES.map((type) => `type-${type}`), ...RARITIES.map((rarity) => `rarity-${rarity}`)]}
        />
        <p>
          {TYPES.map((type) => (
            <TypeBead key={type} type={type} />
          ))}
        </p>
      </Part>
      <Part title="Type">
        {SIZES.map((size) => (
          <p key={size} style={{ fontSize: `var(--size-${size})` }}>
            {size}: Cinderbrush deals 40 damage
          </p>
        ))}
      </Part>
      <Part title="Buttons">
        <p className="design__row">
          <button type="button" className="button">
            Plain
          </button>
          <button type="button" className="button button--brass">
            <Icon name="arrow" /> The next step
          </button>
          <button type="button" className="button button--quiet">
            Quiet
          </button>
          <button type="button" className="button button--ember">
            For good
          </button>
          <button type="button" className="button" disabled>
            Not now
          </button>
          <button type="button" className="button button--brass" aria-busy="true">
            <span className="spinner" /> Busy
          </button>
          <button type="button" className="button button--small">
            Small
          </button>
        </p>
      </Part>
      <Part title="Choices">
        <div className="segments__row">
          {["One", "Two", "Three"].map((word, at) => (
            <label key={word} className="segment">
              <input className="sr-only" type="radio" name="design" defaultChecked={at === 1} />
              {word}
            </label>
          ))}
        </div>
        <label className="switch">
          <span>A switch</span>
          <input type="checkbox" defaultChecked />
        </label>
        <label className="chip">
          <input className="sr-only" type="checkbox" defaultChecked />
          <TypeBead type="fire" /> A chip
        </label>
      </Part>
      <Part title="States of lists">
        <EmptyState icon="deck" title="Empty: says why, and what to do." />
        <ErrorState error={new Error("never shown")} onRetry={() => {}} />
        <Skeleton kind="text" count={3} />
        <Skeleton kind="cards" count={3} />
      </Part>
      <Part title="Cards and people">
        <div className="design__row">
          <span className="design__card">
            <CardImage id="wld-001" name="Fernfawn" what="face" />
          </span>
          <span className="design__card">
            <CardImage id="none-000" name="A picture that is missing" what="face" />
          </span>
          <Avatar name="moon" size={64} />
          <Avatar name="ember" size={64} />
          <Avatar name={undefined} size={64} />
        </div>
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="panel">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Swatches({ names }: { names: string[] }) {
  return (
    <ul className="swatches">
      {names.map((name) => (
        <li key={name}>
          <span style={{ background: `var(--${name})` }} />
          {name}
        </li>
      ))}
    </ul>
  );
}
