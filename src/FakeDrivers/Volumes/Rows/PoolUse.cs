namespace FakeDrivers.Volumes;

/// <summary>What the volumes of a pool take of it. A pool without volumes has no row.</summary>
/// <param name="PoolName">The pool.</param>
/// <param name="AllocatedGiB">How many GiB they take, those that grow or come included.</param>
/// <param name="VolumeCount">How many are in it.</param>
internal sealed record PoolUse(string PoolName, long AllocatedGiB, int VolumeCount);
