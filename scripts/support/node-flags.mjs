/**
 * The flags of Node for a server process of a cluster. Of its own accord V8 lets 32 MB of new objects come together before
 * it sorts them, which holds up a process with 1,200 matches for 40 to 130 ms once a second. With 4 MB it takes 5 ms, more
 * often. deploy/Dockerfile says the same.
 */
export const NODE_FLAGS = ["--disable-warning=ExperimentalWarning", "--max-semi-space-size=4"];
