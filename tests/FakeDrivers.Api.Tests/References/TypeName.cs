namespace FakeDrivers.Api.Tests.References;

/// <summary>A type that is not nested, by the assembly and the namespace that it lives in.</summary>
internal sealed record TypeName(string Assembly, string Namespace, string Name)
{
    public override string ToString() => Namespace.Length == 0 ? Name : $"{Namespace}.{Name}";
}
