namespace FakeDrivers.Images;

/// <summary>The request of an operation that only names a namespace.</summary>
/// <param name="Namespace">The name of the namespace.</param>
public sealed record MetadataNamespaceReference(string Namespace);
