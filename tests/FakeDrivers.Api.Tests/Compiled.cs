using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FakeDrivers.Api.Tests;

/// <summary>Small assemblies made from source text, on which the checks themselves are checked.</summary>
internal static class Compiled
{
    /// <summary>The assemblies that the tests run on, as references of a compilation.</summary>
    public static IReadOnlyList<PortableExecutableReference> RuntimeReferences { get; } =
        [.. Repository.RuntimeAssemblies.Select(path => MetadataReference.CreateFromFile(path))];

    public static MemoryStream Assembly(string name, string source)
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable);
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source)],
            RuntimeReferences,
            options);
        var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Should().BeEmpty();
        stream.Position = 0;
        return stream;
    }
}
