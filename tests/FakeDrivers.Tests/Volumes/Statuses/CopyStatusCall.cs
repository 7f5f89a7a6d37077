namespace FakeDrivers.Tests.Volumes;

/// <summary>How a row of a table of statuses is called, other than those of volumes.</summary>
/// <param name="Prepare">What is in the status, and what else must be there: two ids.</param>
/// <param name="Do">The call, with both ids.</param>
public sealed record CopyStatusCall(Func<VolumeTestBase, Task<(string Id, string With)>> Prepare, Func<VolumeTestBase, string, string, Task> Do);
