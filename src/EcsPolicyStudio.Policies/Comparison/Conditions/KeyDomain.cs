namespace EcsPolicyStudio.Policies.Comparison.Conditions;

/// <summary>A value of a condition that holds a variable; whether it matches a value of the request is open until the variable is known.</summary>
/// <param name="Atom">A condition that it stands in; its operator says how it is compared.</param>
/// <param name="Text">The value as written.</param>
internal sealed record VariableTest(ConditionAtom Atom, string Text);

/// <summary>A value that a request can carry.</summary>
/// <param name="Matches">For each condition on the key whether one of the condition's values matches it.</param>
/// <param name="Word">The value.</param>
/// <param name="Variables">Tests with a variable that are taken to match it.</param>
internal sealed record KeyValue(bool[] Matches, string Word, VariableTest[] Variables);

/// <summary>What a request can carry of a key.</summary>
/// <param name="Truth">For each condition on the key whether it holds.</param>
/// <param name="Values">The values; null where the key is missing.</param>
/// <param name="IsMultivalued">Whether it is a list of values.</param>
/// <param name="IsOpen">Whether no request is known that carries this: the conditions are only taken to hold or not.</param>
internal sealed record KeyState(bool[] Truth, KeyValue[]? Values, bool IsMultivalued, bool IsOpen = false);

/// <summary>
/// All that requests can carry of one condition key, as far as the conditions on it tell it apart. Never too little: what is proven over these states
/// holds for every request.
/// </summary>
/// <param name="Atoms">The conditions on the key.</param>
/// <param name="States">What a request can carry, each combination of truths once.</param>
/// <param name="Reason">Why the states are open; null where each one is known from a request.</param>
internal sealed record KeyDomain(ConditionAtom[] Atoms, List<KeyState> States, string? Reason)
{
    /// <summary>A condition that may hold or not, for want of knowing more.</summary>
    public static KeyDomain Open(ConditionAtom atom, string reason) =>
        new([atom], [new([true], null, false, IsOpen: true), new([false], null, false, IsOpen: true)], reason);
}
