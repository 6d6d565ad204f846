/* Starts what makes the pages nicer. Every page works without any of this. */

import { startCopying } from "./copying.js";
import { startFolds } from "./folds.js";
import { startGuards } from "./guard.js";
import { startLeaving } from "./leaving.js";
import { announce } from "./login.js";
import { startPreview } from "./preview.js";
import { startProgress } from "./progress.js";
import { startRenewed } from "./renewed.js";
import { startStep } from "./step.js";
import { startTimers } from "./timer.js";

startCopying();
startFolds();
startGuards();
startLeaving();
startTimers();
startProgress();
startPreview();
startRenewed();
announce();
for (const each of document.querySelectorAll("form[data-autosave]:not([data-readonly])")) startStep(each);

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) window.print();
});
