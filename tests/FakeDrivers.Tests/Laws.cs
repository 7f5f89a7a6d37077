using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace FakeDrivers.Tests;

/// <summary>Checks properties with a fixed seed, so that every run sees the same cases.</summary>
internal static class Laws
{
    public static void Hold<T>(Gen<T> cases, Func<T, bool> law, int tests = 100) =>
        Check.One(
            Config.QuickThrowOnFailure
                .WithMaxTest(tests)
                .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20250101, 1), FSharpOption<int>.None))),
            Prop.ForAll(cases.ToArbitrary(), law));
}
