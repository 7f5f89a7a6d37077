namespace FakeDrivers.Execution;

/// <summary>A frame of the <see cref="ShimProtocol"/> that came from a launcher.</summary>
internal readonly record struct ShimFrame(ShimFrameKind Kind, ReadOnlyMemory<byte> Content);
