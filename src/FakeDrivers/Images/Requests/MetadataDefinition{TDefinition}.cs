namespace FakeDrivers.Images;

/// <summary>The request of an operation that puts something into a namespace.</summary>
/// <typeparam name="TDefinition">The kind of thing.</typeparam>
/// <param name="Namespace">The name of the namespace.</param>
/// <param name="Definition">What it is to be.</param>
public sealed record MetadataDefinition<TDefinition>(string Namespace, TDefinition Definition);
