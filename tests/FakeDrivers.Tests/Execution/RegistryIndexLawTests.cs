using FakeDrivers.Execution;
using FsCheck.Fluent;

namespace FakeDrivers.Tests.Execution;

public sealed class RegistryIndexLawTests
{
    private static readonly FsCheck.Gen<string> Program = Gen.Elements("a", "b", "/x/a", "a b", " a", "ab");

    private static readonly FsCheck.Gen<ICommandPattern> Pattern = Gen.OneOf(
        Program.Select(ICommandPattern (program) => new VectorPattern([program], null)),
        Gen.Elements("a", "b").Select(ICommandPattern (name) => new VectorPattern([ProgramName.Base(name), "/x/a"], null)),
        Gen.Constant<ICommandPattern>(new VectorPattern([ProgramName.Any], null)),
        Gen.Elements("a", "^a ", "a b", "b|a", "a? b", " a", "sudo a", "/x/a .").Select(ICommandPattern (pattern) => new TextPattern(pattern)));

    [Fact]
    public void The_registrations_that_match_are_found_in_their_order_as_if_all_were_asked() => Laws.Hold(
        Pattern.ListOf().Zip(Program).Zip(Gen.Elements("", "sudo", "b c").Zip(Gen.Elements("", "b", "x"))),
        all =>
        {
            var ((patterns, program), (helper, argument)) = all;
            using var world = new FakeWorld(new() { Execution = { IsRoot = false } });
            var registry = world.Execute.Registry;
            foreach (var pattern in patterns) registry.Add(new(pattern), Reply.Empty, isFirst: false);
            var command = new Command(program, argument.Length == 0 ? [] : [argument]) { RunAsRoot = helper.Length > 0, RootHelper = [helper] };
            var attempt = new CommandAttempt(command, CommandRunner.Vector(command, isRoot: false), 1, IsLive: false);
            var call = new CommandCall(attempt, RequestContext.Admin, registry, null);

            var found = new List<CommandRegistration>();
            foreach (var registration in new RegistryIndex(registry.All).For(call)) found.Add(registration);

            return found.Where(one => one.Rule.Matches(call)).SequenceEqual(registry.All.Where(one => one.Rule.Matches(call)));
        },
        tests: 5_000);
}
