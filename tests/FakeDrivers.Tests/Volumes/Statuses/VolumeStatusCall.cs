using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.Volumes;

/// <summary>How a row of the table of statuses is called.</summary>
/// <param name="IsAttached">Whether on an attached volume.</param>
/// <param name="Prepare">What must be there before, and its id.</param>
/// <param name="Do">The call.</param>
public sealed record VolumeStatusCall(
    bool IsAttached, Func<VolumeTestBase, Volume, Task<string>> Prepare, Func<VolumeTestBase, Volume, string, Task> Do);
