using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.RandomWalk;

/// <summary>One method of one of the services.</summary>
internal sealed class WalkCall
{
    private static readonly string[] Growing = ["Create", "Add", "Import", "Put", "Grant", "Imply", "Authenticate", "Manage", "Backup", "Upload", "Stage", "Associate"];
    private static readonly string[] Shrinking = ["Delete", "Remove", "Revoke", "Force", "Unmanage", "Terminate"];
    private static readonly MethodInfo ReadAll = typeof(WalkCall).GetMethod(nameof(FirstAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly MethodInvoker _invoker;
    private readonly MethodInvoker? _reader;
    private readonly (Func<Hand, object?> Maker, object? Default, bool IsOptional)[] _parameters;

    public WalkCall(int face, string domain, MethodInfo method)
    {
        (Face, Method) = (face, method);
        Name = method.Name.EndsWith("Async", StringComparison.Ordinal) ? method.Name[..^5] : method.Name;
        FullName = $"{domain}.{Name}";
        _invoker = MethodInvoker.Create(method);
        _parameters = [.. method.GetParameters().Select(parameter => (
            WalkValues.Maker(parameter.ParameterType, Name, domain, parameter.Name!), parameter.HasDefaultValue ? parameter.DefaultValue : null,
            parameter.ParameterType != typeof(CancellationToken) && WalkValues.IsOptional(parameter)))];
        if (typeof(Task).IsAssignableFrom(method.ReturnType)) return;
        _reader = MethodInvoker.Create(ReadAll.MakeGenericMethod(method.ReturnType.GetGenericArguments()[0]));
    }

    /// <summary>Which of the services.</summary>
    public int Face { get; }

    public MethodInfo Method { get; }

    public string Name { get; }

    public string FullName { get; }

    public bool IsGrowing => Growing.Any(verb => Name.StartsWith(verb, StringComparison.Ordinal));

    public bool IsShrinking => Shrinking.Any(verb => Name.StartsWith(verb, StringComparison.Ordinal));

    /// <summary>The operation that it comes to.</summary>
    public Operation Operation { get; private set; } = null!;

    /// <summary>Whether it sets a state as somebody does who knows better than the rules.</summary>
    public bool IsReset => (Name.StartsWith("Reset", StringComparison.Ordinal) && Name.EndsWith("Status", StringComparison.Ordinal)) || Name is "ResetServerState";

    /// <summary>Finds the operation: who may do nothing is turned away before anything else is looked at, and the log tells from what.</summary>
    public void Learn(FakeWorld world, object face, Hand hand)
    {
        world.Calls.Clear();
        _ = Start(face, Arguments(hand)).Exception;
        Operation = world.Calls.ToList() is [.., var last] ? last.Operation : throw new InvalidOperationException($"{this} did not come to the gate.");
    }

    public object?[] Arguments(Hand hand)
    {
        var arguments = new object?[_parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            var (maker, usual, isOptional) = _parameters[i];
            arguments[i] = isOptional && !hand.Chance(40) ? usual : maker(hand);
        }

        return arguments;
    }

    /// <summary>Makes the call. Of a list that can be long, the beginning is read.</summary>
    public Task Start(object face, object?[] arguments)
    {
        try
        {
            var result = _invoker.Invoke(face, arguments.AsSpan());
            return _reader is null ? (Task)result! : (Task)_reader.Invoke(null, result)!;
        }
        catch (Exception error)
        {
            return Task.FromException(error);
        }
    }

    /// <summary>What a call that ended well gave.</summary>
    [SuppressMessage("Usage", "VSTHRD002", Justification = "It has ended; nothing is waited for.")]
    public static object? AnswerOf(Task task) => task.GetType().GetProperty("Result")?.GetValue(task);

    public override string ToString() => FullName;

    private static async Task<int> FirstAsync<T>(IAsyncEnumerable<T> items)
    {
        var count = 0;
        await foreach (var _ in items)
        {
            if (++count == 20) break;
        }

        return count;
    }
}
