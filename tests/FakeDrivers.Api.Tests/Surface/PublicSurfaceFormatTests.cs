using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FakeDrivers.Api.Tests.Surface;

public sealed class PublicSurfaceFormatTests
{
    [Fact]
    public void Classes_show_their_bases_and_what_callers_and_heirs_can_use() => SurfaceOf("""
        public interface IShape { double Area { get; } }
        public abstract class Shape<T> : IShape, System.IDisposable where T : class?, new()
        {
            protected Shape(T? tag = null) { }
            internal Shape(int hidden) { }
            public abstract double Area { get; }
            public string? Name { get; private set; }
            public const int Sides = 4;
            protected virtual void Draw(in int depth, params string[] colours) { }
            public void Dispose() { }
            private protected void Hidden() { }
            public event System.EventHandler? Changed { add { } remove { } }
        }
        """).Should().Be("""
        namespace Sample

          public interface IShape
            double Area { get; }

          public abstract class Shape<T> : IDisposable, IShape where T : class?, new()
            protected Shape(T? tag = null)
            public abstract double Area { get; }
            public event EventHandler? Changed
            public void Dispose()
            protected virtual void Draw(in int depth, params string[] colours)
            public string? Name { get; }
            public const int Sides = 4

        """);

    [Fact]
    public void Records_show_what_was_written_and_not_what_the_compiler_adds() => SurfaceOf("""
        public sealed record Volume(string Id)
        {
            public required int SizeGiB { get; init; }
            public override string ToString() => Id;
        }
        """).Should().Be("""
        namespace Sample

          public sealed record Volume
            public Volume(string Id)
            public string Id { get; init; }
            public required int SizeGiB { get; init; }
            public override string ToString()

        """);

    [Fact]
    public void Enums_show_their_values_in_order() => SurfaceOf("[System.Flags] public enum Part { None, State = 1, Calls = 2 }").Should().Be("""
        namespace Sample

          [Flags] public enum Part : int
            None = 0
            State = 1
            Calls = 2

        """);

    [Fact]
    public void Extension_methods_and_delegates_are_shown() => SurfaceOf("""
        public static class More { public static System.Threading.Tasks.Task<T?> Twice<T>(this T it, System.Threading.CancellationToken token = default) where T : struct => null!; }
        public delegate string Reply<in T>(T command);
        """).Should().Be("""
        namespace Sample

          public static class More
            public static Task<T?> Twice<T>(this T it, CancellationToken token = default) where T : struct

          public delegate string Reply<in T>(T command)

        """);

    private static string SurfaceOf(string source)
    {
        using var stream = Compiled.Assembly("Sample", $"namespace Sample;\n{source}");
        var reference = MetadataReference.CreateFromStream(stream);
        var compilation = CSharpCompilation.Create("surface", references: [reference, .. Compiled.RuntimeReferences]);
        return PublicSurface.Of((IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!);
    }
}
