import Foundation

/// Logistic regression with a little ridge, fitted by Newton's method (iteratively reweighted least squares).
struct LogisticRegression {
    /// The first is the bias.
    private(set) var weights: [Double]

    private static let ridge = 0.1
    private static let rounds = 25

    init(_ rows: [(features: [Double], isTrue: Bool)]) {
        let count = (rows.first?.features.count ?? 0) + 1
        weights = [Double](repeating: 0, count: count)
        for _ in 0..<Self.rounds {
            var gradient = [Double](repeating: 0, count: count)
            var hessian = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
            for row in rows {
                let x = [1] + row.features
                let p = probability(row.features)
                let error = (row.isTrue ? 1 : 0) - p
                for i in 0..<count {
                    gradient[i] += error * x[i]
                    for j in 0...i { hessian[i][j] += p * (1 - p) * x[i] * x[j] }
                }
            }
            for i in 0..<count {
                for j in 0..<i { hessian[j][i] = hessian[i][j] }
                if i > 0 { gradient[i] -= Self.ridge * weights[i] }
                hessian[i][i] += i > 0 ? Self.ridge : 1e-9
            }
            let step = Self.solved(hessian, gradient)
            for i in 0..<count { weights[i] += step[i] }
            if step.allSatisfy({ abs($0) < 1e-6 }) { break }
        }
    }

    func probability(_ features: [Double]) -> Double { 1 / (1 + exp(-odds(features))) }

    /// The log-odds.
    func odds(_ features: [Double]) -> Double {
        var sum = weights[0]
        for (weight, feature) in zip(weights.dropFirst(), features) { sum += weight * feature }
        return sum
    }

    /// Gaussian elimination with pivots; the matrix is small and positive definite.
    private static func solved(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
        var a = matrix
        var b = vector
        let count = b.count
        for column in 0..<count {
            let pivot = (column..<count).max { abs(a[$0][column]) < abs(a[$1][column]) } ?? column
            a.swapAt(column, pivot)
            b.swapAt(column, pivot)
            guard abs(a[column][column]) > 1e-12 else { continue }
            for row in (column + 1)..<max(count, column + 1) {
                let factor = a[row][column] / a[column][column]
                for other in column..<count { a[row][other] -= factor * a[column][other] }
                b[row] -= factor * b[column]
            }
        }
        for row in (0..<count).reversed() {
            for other in (row + 1)..<max(count, row + 1) { b[row] -= a[row][other] * b[other] }
            b[row] = abs(a[row][row]) > 1e-12 ? b[row] / a[row][row] : 0
        }
        return b
    }
}
