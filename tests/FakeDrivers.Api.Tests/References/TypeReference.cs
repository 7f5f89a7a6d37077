namespace FakeDrivers.Api.Tests.References;

/// <summary>One type needs another: in a signature, a base, an attribute or a method body.</summary>
internal sealed record TypeReference(TypeName From, TypeName To);
