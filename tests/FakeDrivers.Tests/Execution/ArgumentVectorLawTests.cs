using FakeDrivers.Execution;
using FsCheck;
using FsCheck.Fluent;

namespace FakeDrivers.Tests.Execution;

public sealed class ArgumentVectorLawTests
{
    private static readonly Gen<string> Word = Gen.Elements("a", "b", "ab");

    private static readonly Gen<Argument> Single = Gen.OneOf(
        Word.Select(word => (Argument)word),
        Gen.Constant(Argument.Any),
        Gen.Elements("a*", "*b", "?").Select(Argument.Glob));

    private static readonly Gen<Argument> Item = Gen.Frequency(
        (4, Single),
        (2, Gen.Choose(0, 2).Zip(Gen.Choose(0, 2)).Select(both => Argument.AnyNumber(both.Item1, both.Item1 + both.Item2))),
        (1, Gen.Constant(Argument.AnyNumber())),
        (2, Single.ArrayOf(2).Select(options => Argument.Options(options))),
        (1, Single.ArrayOf(3).Select(options => Argument.Options(options))));

    [Fact]
    public void The_matcher_agrees_with_one_that_tries_everything() => Laws.Hold(
        Gen.Choose(0, 5).SelectMany(count => Item.ArrayOf(count)).Zip(Gen.Choose(0, 6).SelectMany(count => Word.ArrayOf(count))),
        both => ArgumentVector.Matches(both.Item1, both.Item2) == MatchesNaively(both.Item1, both.Item2),
        tests: 20_000);

    [Fact]
    public void What_stands_before_the_difference_agrees() => Laws.Hold(
        Gen.Choose(0, 5).SelectMany(count => Item.ArrayOf(count)).Zip(Gen.Choose(0, 6).SelectMany(count => Word.ArrayOf(count))),
        both =>
        {
            var (pattern, arguments) = both;
            if (ArgumentVector.Matches(pattern, arguments)) return true;
            var (argument, item) = ArgumentVector.Difference(pattern, arguments);
            return argument <= arguments.Length && item <= pattern.Length && ArgumentVector.Matches(pattern.AsSpan(0, item), arguments[..argument]);
        },
        tests: 5_000);

    [Fact]
    public void An_argument_that_was_found_lets_the_rest_match_around_it() => Laws.Hold(
        Gen.Choose(1, 5).SelectMany(count => Item.ArrayOf(count)).Zip(Gen.Choose(0, 6).SelectMany(count => Word.ArrayOf(count))),
        both =>
        {
            var (pattern, arguments) = both;
            var one = Array.FindIndex(pattern, item => item.IsOne);
            return one < 0 || (ArgumentVector.Find(pattern, one, arguments) is not null) == ArgumentVector.Matches(pattern, arguments);
        },
        tests: 5_000);

    private static bool MatchesNaively(ReadOnlySpan<Argument> pattern, ReadOnlySpan<string> arguments)
    {
        if (pattern.IsEmpty) return arguments.IsEmpty;
        for (var count = pattern[0].Min; count <= Math.Min(pattern[0].Max, arguments.Length); count++)
        {
            if (TakesNaively(pattern[0], arguments[..count]) && MatchesNaively(pattern[1..], arguments[count..])) return true;
        }

        return false;
    }

    private static bool TakesNaively(Argument item, ReadOnlySpan<string> arguments) =>
        item.Set is { } set ? IsOrderOf([.. set], arguments) : !item.IsOne || item.Matches(arguments[0]);

    private static bool IsOrderOf(List<Argument> options, ReadOnlySpan<string> arguments)
    {
        if (arguments.IsEmpty) return true;
        for (var i = 0; i < options.Count; i++)
        {
            if (options[i].Matches(arguments[0]) && IsOrderOf([.. options[..i], .. options[(i + 1)..]], arguments[1..])) return true;
        }

        return false;
    }
}
