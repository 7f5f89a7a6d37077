using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Proofs;

/// <summary>A write operation, as it is accepted and as its rule refuses it.</summary>
internal sealed record WriteCall(
    Operation Operation, Func<WriteStage, CancellationToken, Task> Accepted, Func<WriteStage, CancellationToken, Task> Refused);
