using FakeDrivers.Worlds;

namespace FakeDrivers.Execution;

/// <content>What programs answer: registrations, strictness, and the states of machines.</content>
public sealed partial class FakeExecute
{
    /// <summary>The registrations of the world, in the order in which they are asked. The first that answers a command wins.</summary>
    /// <returns>A copy, which later registrations do not change.</returns>
    public IReadOnlyList<CommandRegistration> Registrations => _registry.All;

    /// <summary>Answers a program, whatever its arguments.</summary>
    /// <param name="program">The program, as the caller names it: a text for exactly that name or path.</param>
    /// <returns>What more there is to say, up to the answer: <c>world.Execute.When("git").Replies("")</c>.</returns>
    public CommandRegistrationBuilder When(ProgramName program) => new(new(new VectorPattern([program], null)), _registry.Add);

    /// <summary>Answers a program with these arguments, neither more nor fewer; <c>When("git", [])</c> is the program without any.</summary>
    /// <param name="program">The program, as the caller names it: a text for exactly that name or path.</param>
    /// <param name="arguments">The arguments, as the caller gives them: a text for exactly that argument.</param>
    /// <returns>What more there is to say, up to the answer: <c>world.Execute.When("git", "push").Replies("")</c>.</returns>
    public CommandRegistrationBuilder When(ProgramName program, params Argument[] arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        return new(new(new VectorPattern([program], arguments)), _registry.Add);
    }

    /// <summary>Answers commands whose vector, joined with single blanks, is matched by a regular expression at its start.</summary>
    /// <param name="pattern">
    /// A regular expression of .NET, which need not match to the end of the text: <c>ls</c> matches <c>lsblk</c>. The text begins with the root
    /// helper and the wrapper of resource limits where the command needs them.
    /// </param>
    /// <returns>What more there is to say, up to the answer.</returns>
    /// <exception cref="ArgumentException">The pattern is no regular expression.</exception>
    public CommandRegistrationBuilder WhenText(string pattern) => new(new(new TextPattern(pattern)), _registry.Add);

    /// <summary>
    /// Says what programs answer, in the place of all registrations that were made before, in whatever way. A command's vector is joined with
    /// single blanks; the first pattern that matches at the start of that text gives the reply. Upstream: manila
    /// <c>fake_execute_set_repliers</c>.
    /// </summary>
    /// <param name="repliers">
    /// Patterns, as for <see cref="WhenText"/>, each with the reply; an empty list leaves no registration. What a command that none matches
    /// comes to does not change.
    /// </param>
    /// <exception cref="ArgumentException">A pattern is no regular expression, or a pattern or reply is missing; nothing was replaced.</exception>
    public void SetRepliers(params (string Pattern, Reply Reply)[] repliers)
    {
        ArgumentNullException.ThrowIfNull(repliers);
        foreach (var (pattern, reply) in repliers)
        {
            if (pattern is null || reply is null) throw ExecutionErrors.IncompleteReplier(nameof(repliers));
        }

        _registry.Replace(repliers);
    }

    /// <summary>Makes registrations for a part of a test: they are asked first, and end with the scope.</summary>
    /// <returns>The scope, to be disposed.</returns>
    public CommandScope BeginScope() => new(_registry);

    /// <summary>From now on a command that no registration answers ends with 0 and without output, as upstream.</summary>
    /// <remarks>The call log still says that nobody expected it. <see cref="WorldParts.Repliers"/> of a reset goes back to the options.</remarks>
    public void AllowUnmatched() => AllowUnmatched(Reply.Empty);

    /// <summary>From now on a command that no registration answers gets this reply.</summary>
    /// <param name="reply">The reply.</param>
    /// <remarks>The call log still says that nobody expected it. <see cref="WorldParts.Repliers"/> of a reset goes back to the options.</remarks>
    public void AllowUnmatched(Reply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        _registry.Unmatched = reply;
    }

    /// <summary>Lets chosen programs really run; all others are answered as before.</summary>
    /// <param name="real">What runs them. Time-outs and delays are on the world's clock; all else is the program's.</param>
    /// <param name="programs">The programs, at least one, and none of them <see cref="ProgramName.Any"/>.</param>
    /// <returns>The registration, asked after those that there are; disposing it ends the passing. Nobody minds when it is never used.</returns>
    /// <exception cref="ArgumentException">The executor is of this world, or no program is named, or any program would pass.</exception>
    public CommandRegistration PassThrough(ICommandExecutor real, params ProgramName[] programs)
    {
        ArgumentNullException.ThrowIfNull(real);
        ArgumentNullException.ThrowIfNull(programs);
        if (real is FakeExecute fake && ReferenceEquals(fake._registry, _registry)) throw ExecutionErrors.PassesToItself(nameof(real));
        if (programs.Length == 0 || Array.IndexOf(programs, ProgramName.Any) >= 0) throw ExecutionErrors.PassesAll(nameof(programs));
        return _registry.Add(new(new VectorPattern(programs, null)) { IsOptional = true }, Reply.From(real), isFirst: false);
    }

    /// <summary>
    /// The state that a state machine is in: one that <see cref="CommandRegistrationBuilder.InState"/> looks at and
    /// <see cref="CommandRegistrationBuilder.MovesTo"/> moves. States are part of the world's state: snapshots hold them, forks have their own.
    /// </summary>
    /// <param name="machine">The machine; by default the one without a name.</param>
    /// <returns>The state; empty for a machine that was never moved.</returns>
    public string GetState(string machine = "")
    {
        ArgumentNullException.ThrowIfNull(machine);
        return StateIn(_gate.Kernel)(machine);
    }

    /// <summary>Moves a state machine; see <see cref="GetState"/>.</summary>
    /// <param name="state">The state that it is in from now on; empty for the one in which every machine begins.</param>
    /// <param name="machine">The machine; by default the one without a name.</param>
    public void SetState(string state, string machine = "")
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(machine);
        _gate.Kernel.Steer("execution.set_state", _gate.Caller, transaction => ExecutionRules.Move(transaction, new(machine, state)));
    }

    private static Func<string, string> StateIn(WorldKernel kernel)
    {
        var view = new StateView(kernel, kernel.State, kernel.Now, RequestContext.Admin);
        return machine => ExecutionRules.StateOf(view, machine);
    }
}
