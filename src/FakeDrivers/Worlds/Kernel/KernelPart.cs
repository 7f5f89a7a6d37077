namespace FakeDrivers.Worlds;

/// <summary>What a domain has in a world besides its state, before others of its kind.</summary>
internal sealed record KernelPart(string Name, object Value, KernelPart? Next);
