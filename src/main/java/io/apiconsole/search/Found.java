package io.apiconsole.search;

import java.util.List;
import java.util.Map;

/**
 * What a search found.
 *
 * @param total how many hits there are in all
 * @param hits those that were asked for, best first
 * @param facets by field for choosing: how many hits each value has, most first
 */
record Found(long total, List<OperationEntry> hits, Map<String, Map<String, Long>> facets) {}
