@Deprecated
package foundations.summary_statistics;
